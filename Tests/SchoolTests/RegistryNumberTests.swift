import School
import Testing

/// The numbers of a school, each with its own check. Right ones were worked out by the rules of the registers by hand.
struct RegistryNumberTests {
    @Test(arguments: [
        (RegistryNumber.ogrn, "1027700123450"), (.ogrn, "304770012345674"), (.inn, "7701234560"),
        (.inn, "770123456703"), (.kpp, "770101001"), (.kpp, "7701AB001"), (.ogrn, ""), (.inn, ""), (.kpp, ""),
    ])
    func `a number whose check digits are right is taken, and so is none`(kind: RegistryNumber, text: String) {
        #expect(throws: Never.self) { try kind.check(text) }
    }

    @Test(arguments: [
        (RegistryNumber.ogrn, "1027700123451"), (.ogrn, "304770012345675"), (.ogrn, "102770012345"),
        (.inn, "7701234561"), (.inn, "770123456713"), (.inn, "770123456702"), (.inn, "77012345"), (.inn, "77O1234560"),
        (.kpp, "77010100"), (.kpp, "7701010011"), (.kpp, "77010100A"), (.kpp, "7701аб001"),
    ])
    func `a number with a wrong digit, length or letter is refused at its field`(kind: RegistryNumber, text: String) {
        let objection = #expect(throws: Objection.self) { try kind.check(text) }
        #expect(objection?.field == kind.rawValue)
        #expect(objection?.text.hasPrefix(kind.title) == true)
    }

    @Test func `a wrong check digit is told apart from a wrong length`() {
        let digit = #expect(throws: Objection.self) { try RegistryNumber.inn.check("7701234561") }
        let length = #expect(throws: Objection.self) { try RegistryNumber.inn.check("77012") }
        #expect(digit?.text == "ИНН: контрольная цифра не сходится, проверьте номер по выписке.")
        #expect(length?.text == "ИНН: нужно 10 цифр (у предпринимателя 12).")
    }

    @Test("R003 an electronic record is compared with nothing, the two others with the paper journal")
    func modes() throws {
        let dual = try Regulation().settling(.recordMode, "dual")
        let paper = try Regulation().settling(.recordMode, "paper")
        #expect(Regulation().recordMode == .electronic && !Regulation().recordMode.isCompared)
        #expect(dual.recordMode == .dual && dual.recordMode.isCompared)
        #expect(paper.recordMode == .paper && paper.recordMode.isCompared)
        #expect(paper.recordMode.heading == "Основной журнал — бумажный; это его электронная копия.")
    }
}
