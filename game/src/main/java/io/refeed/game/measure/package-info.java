/** What measures are: figures of a game beside its verdict, which jars may add to. */
package io.refeed.game.measure;
