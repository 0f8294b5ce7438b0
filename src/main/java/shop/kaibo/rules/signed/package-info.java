/**
 * Rule documents: JSON with a day from which it is in force and an Ed25519 signature as its last
 * member, checked each time one is read. The public keys are in the resource {@code
 * rules/public-keys.txt}; no private key is part of the program.
 *
 * <p>A new document is made so: copy the one in force, change its rules, set {@code from} to the
 * first day (Asia/Shanghai) and {@code version} one higher, then run {@code RuleSigning KEY FILE},
 * a main of the test sources that writes the signature; KEY is a file with the private key, PKCS 8
 * in base64. The file then goes to shops by any way at all and in by {@code rules import FILE} or
 * the settings. Documents that were in force before stay, so that an old case is judged by the
 * rules of its own day.
 */
@org.jspecify.annotations.NullMarked
package shop.kaibo.rules.signed;
