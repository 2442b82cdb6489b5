/** Examines a broker as a role sees it, and says what is wrong. */
package io.refeed.operations.doctor;
