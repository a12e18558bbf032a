/**
 * Data made by rule, so that the right answer and the right place to look are known. Imports {@code data} and
 * {@code snapshot}.
 */
package org.headlight.data.generated;
