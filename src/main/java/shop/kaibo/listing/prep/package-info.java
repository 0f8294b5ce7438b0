/** What has to be ready before a show: tonight's items and how far their reviews are. */
@NullMarked
package shop.kaibo.listing.prep;

import org.jspecify.annotations.NullMarked;
