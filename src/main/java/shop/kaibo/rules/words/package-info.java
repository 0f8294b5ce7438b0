/**
 * Words that may not stand in what buyers read: read through their disguises, then held against
 * patterns with what stands around them. The patterns, the look-alikes and the innocent words are a
 * signed document; the code only knows how people hide letters and digits.
 *
 * <p>A text is read twice. {@link shop.kaibo.rules.words.Glyphs} turns each character into its
 * plain form: full-width, circled, enclosed and traditional characters, Chinese numerals, hearts.
 * {@link shop.kaibo.rules.words.Tight} then closes the gaps that were put between single
 * characters. Innocent words (微波炉, V领) are blotted out first, so that no pattern can begin or end
 * in them.
 */
@org.jspecify.annotations.NullMarked
package shop.kaibo.rules.words;
