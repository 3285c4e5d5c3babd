package uz.ziyo.sittings.web;

import uz.ziyo.shared.api.Required;

record CodeBody(@Required String code) {

}
