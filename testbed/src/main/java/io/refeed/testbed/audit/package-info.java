/** Transcripts read again and audited, believing nothing that they claim. */
package io.refeed.testbed.audit;
