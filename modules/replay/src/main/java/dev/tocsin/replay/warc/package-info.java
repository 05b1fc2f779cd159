/**
 * Web archives: {@link dev.tocsin.replay.warc.WarcFile} reads the pages in a WARC file as captures, {@link
 * dev.tocsin.replay.warc.Ingest} publishes them, {@link dev.tocsin.replay.warc.WarcExport} writes captures as such a file.
 */
@NullMarked
package dev.tocsin.replay.warc;

import org.jspecify.annotations.NullMarked;
