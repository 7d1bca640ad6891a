import Testing

@testable import Web

struct ComposedTests {
    @Test func `a letter and its mark become one scalar`() {
        let composed = "Андреи\u{306} Е\u{308}лкин e\u{301} A\u{30A}".composed
        #expect(composed.unicodeScalars.elementsEqual("Андре\u{439} \u{401}лкин \u{E9} \u{C5}".unicodeScalars))
    }

    @Test func `what is composed stays as it is`() {
        for text in ["", "abc", "Ёлка, йод", "🎒\u{200D}x", "ӂ"] {
            #expect(text.composed.unicodeScalars.elementsEqual(text.unicodeScalars))
        }
    }
}
