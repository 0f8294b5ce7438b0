/** What is stuck on its way to a platform, why, and the one thing to do about it. */
@NullMarked
package shop.kaibo.sync.doctor;

import org.jspecify.annotations.NullMarked;
