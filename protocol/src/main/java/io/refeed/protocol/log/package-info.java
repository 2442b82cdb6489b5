/** What the records of a game add up to: which word was shown, which answer counts. Decided by the log alone. */
package io.refeed.protocol.log;
