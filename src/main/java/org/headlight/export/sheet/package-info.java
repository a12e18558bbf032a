/**
 * What a figure is drawn on: pixels, vectors, or a page of a PDF.
 *
 * <p>Imports {@code render}; the one room that knows PDFBox.
 */
package org.headlight.export.sheet;
