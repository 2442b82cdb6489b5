/** Logins for a broker that seals the roles off from one another: passwords, settings for both sides, rights. */
package io.refeed.testbed.access;
