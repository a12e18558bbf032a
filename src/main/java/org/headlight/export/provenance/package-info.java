/**
 * What a figure says of itself in its file, and how it is read again.
 *
 * <p>Imports {@code export.file}, {@code snapshot} and the readers of the formats.
 */
package org.headlight.export.provenance;
