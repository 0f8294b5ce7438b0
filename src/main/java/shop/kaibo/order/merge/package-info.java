/** Orders of one buyer to one address that leave in one parcel. */
@org.jspecify.annotations.NullMarked
package shop.kaibo.order.merge;
