/** After-sale cases, what may be done with them, and the parcels that come back. */
@org.jspecify.annotations.NullMarked
package shop.kaibo.aftersale;
