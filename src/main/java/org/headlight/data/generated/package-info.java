/**
 * Data made by rule, so that the right answer and the right place to look are known. Imports {@code snapshot}, the JDK and
 * FastCSV.
 */
package org.headlight.data.generated;
