/** Orders, their lines, shipments and holds; others read and change them through the service. */
@org.jspecify.annotations.NullMarked
package shop.kaibo.order;
