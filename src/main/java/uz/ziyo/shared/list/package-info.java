/**
 * Lists that are one query: counted, paged or streamed.
 */
package uz.ziyo.shared.list;
