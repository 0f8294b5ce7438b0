/** F3: orders found, looked at and given their waybills. */
@org.jspecify.annotations.NullMarked
package shop.kaibo.desk.orders;
