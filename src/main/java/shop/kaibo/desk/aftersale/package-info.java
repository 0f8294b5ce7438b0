/** F4: the after-sales queue and the returns bench. */
@org.jspecify.annotations.NullMarked
package shop.kaibo.desk.aftersale;
