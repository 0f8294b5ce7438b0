/** F4's second page: what is wrong with which goods, and what lies in the pools. */
@org.jspecify.annotations.NullMarked
package shop.kaibo.desk.aftersale.trouble;
