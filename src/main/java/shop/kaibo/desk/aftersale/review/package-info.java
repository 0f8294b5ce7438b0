/** F4's third page: what buyers wrote, what is answered, and who is looked at twice. */
@org.jspecify.annotations.NullMarked
package shop.kaibo.desk.aftersale.review;
