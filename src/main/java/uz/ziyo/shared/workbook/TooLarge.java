package uz.ziyo.shared.workbook;

import java.io.IOException;

/** A part unpacks to more than a workbook of this kind can need. */
class TooLarge extends IOException {

}
