/** Who may do what: the roles, what each may read and write, and how each logs in. */
package io.refeed.protocol.access;
