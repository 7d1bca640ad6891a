import Testing

@testable import School

struct KeyboardLayoutTests {
    @Test(arguments: [
        ("bdf", "ива"), ("BDF", "ива"), ("8,", "8б"), ("8, fku", "8б алг"), ("`;br", "ёжик"),
        ("[fhbnjyjdf", "харитонова"),
        ("'vbkbz", "эмилия"), ("<tkjdf", "белова"), ("{FHBNJYJDF", "харитонова"), (":erjd", "жуков"),
        ("\"vbkbz", "эмилия"), (">cegjd", "юсупов"), ("~;br", "ёжик"),
    ])
    func `what was typed with Latin letters on is read by its keys`(typed: String, meant: String) {
        #expect(KeyboardLayout.russian(typed) == meant)
    }

    @Test(arguments: ["", "8", "100 %", "ива", "8б bdf", "—"])
    func `what has Russian letters, or no key that has one, stays as it is`(typed: String) {
        #expect(KeyboardLayout.russian(typed) == nil)
    }
}
