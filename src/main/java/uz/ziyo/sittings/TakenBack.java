package uz.ziyo.sittings;

import uz.ziyo.shared.NotFound;

/** The attempt was the student's, until its result was taken back: he may begin anew. */
public class TakenBack extends NotFound {

}
