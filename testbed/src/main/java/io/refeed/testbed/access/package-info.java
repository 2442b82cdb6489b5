/** Logins for a broker that seals the roles off from one another: passwords, settings for both sides, rights, diagnosis. */
package io.refeed.testbed.access;
