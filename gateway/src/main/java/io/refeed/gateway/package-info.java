/**
 * The gateway: copies words and answers between the topics of the testbed and those of players that have a login of their own,
 * and lets through only what is theirs to say.
 */
package io.refeed.gateway;
