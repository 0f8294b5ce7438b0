/**
 * Dated rules of the trade as signed data: who has a right to what, what a listing may say, from
 * which day on, and by what law. How a new document is made: {@link shop.kaibo.rules.signed}.
 */
@org.jspecify.annotations.NullMarked
package shop.kaibo.rules;
