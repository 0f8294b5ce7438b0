/** The anchor's window: what is on air in letters readable at three metres; nothing private. */
@NullMarked
package shop.kaibo.desk.live.anchor;

import org.jspecify.annotations.NullMarked;
