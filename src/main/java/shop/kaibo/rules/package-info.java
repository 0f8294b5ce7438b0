/**
 * Dated rules of the trade as data: who has a right to what, from which day on, and by what law.
 */
@org.jspecify.annotations.NullMarked
package shop.kaibo.rules;
