/**
 * What all pages share.
 */
package uz.ziyo.shared.web;
