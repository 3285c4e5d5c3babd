package uz.ziyo.shared.api;

class BodyTooLarge extends RuntimeException {

}
