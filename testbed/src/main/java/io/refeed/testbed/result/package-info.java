/** What a played experiment leaves behind: transcripts, verdicts, tables, a report, words for people. */
package io.refeed.testbed.result;
