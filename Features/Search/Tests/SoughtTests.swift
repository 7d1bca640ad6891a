import Testing

@testable import SearchFeature

/// How a line of the search is read.
struct SoughtTests {
    @Test(arguments: [
        ("8б алг", ["8б", "алг"], "8b"), ("8 б алг", ["8б", "алг"], "8b"), ("8-Б", ["8б"], "8b"),
        ("10A", ["10а"], "10a"),
        ("8 алг", ["8", "алг"], ""), ("8б кузн", ["8б", "кузн"], "8b"), ("Ёж", ["еж"], ""),
    ])
    func `a class at the beginning is one word`(typed: String, words: [String], schoolClass: String) throws {
        let meaning = try #require(Sought(typed).meanings.first)
        #expect(meaning.words == words)
        let name = meaning.name?.schoolClass ?? ""
        #expect(name == (words.count > 1 ? schoolClass : ""), "a class alone means nobody by name")
    }

    @Test func `a name is what follows the class, and a grade level alone means no person`() {
        #expect(Sought("8б кузн").meanings.first?.name?.text == "кузн")
        #expect(Sought("Кузнецова Анна").meanings.first?.name?.text == "кузнецова анна")
        #expect(Sought("8 кузн").names.0.text == Meaning.Name.nobody.text)
        #expect(Sought("8б").names.0.text == Meaning.Name.nobody.text)
    }

    @Test func `a grade level is all its classes and none of another`() {
        #expect(Sought("1").means(schoolClass: "1А"))
        #expect(!Sought("1").means(schoolClass: "10А") && !Sought("1").means(schoolClass: "11А"))
        #expect(Sought("10").means(schoolClass: "10Б"))
        #expect(!Sought("8б алг").means(schoolClass: "8Б"), "more than the class was asked for")
    }

    @Test func `every word begins a word of the title, or names a class`() {
        #expect(Sought("8б алг").means(journal: "Алгебра", of: ["8Б"]))
        #expect(Sought("физ культ").means(journal: "Физическая культура", of: ["10А", "10Б"]))
        #expect(Sought("англ 2").means(journal: "Английский язык, гр. 2", of: ["8Б"]))
        #expect(Sought("8").means(journal: "Алгебра", of: ["8Б"]))
        #expect(!Sought("2").means(journal: "Английский язык, гр. 2", of: ["8Б"]), "a number in front is a class")
        #expect(!Sought("8в алг").means(journal: "Алгебра", of: ["8Б"]))
        #expect(!Sought("гебра").means(journal: "Алгебра", of: ["8Б"]))
    }

    @Test func `the other layout is one more meaning`() {
        #expect(Sought("8, fku").means(journal: "Алгебра", of: ["8Б"]))
        #expect(Sought("rep").names.1.text == "куз")
        #expect(Sought("<tk").names.1.text == "бел" && Sought("~;").names.1.text == "еж", "with Shift held")
        #expect(Sought("").meanings.isEmpty && Sought("***").meanings.isEmpty)
    }
}
