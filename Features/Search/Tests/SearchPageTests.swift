import ModelSchool
import School
import Storage
import Testing
import Trials
import Web

@testable import SearchFeature

struct SearchPageTests {
    @Test(arguments: TestEngine.offered)
    func `three letters are enough, whatever the letters and the layout`(engine: TestEngine) async throws {
        let stage = try await Stage(engine)
        for typed in ["ежи", "ЁЖИ", "`;b", ";b", "ёжиков я", "9а еж"] {
            let isFound = try await stage.found(typed, as: "Соколов").contains("Ёжиков Ярослав Олегович")
            #expect(isFound == (typed != ";b"), "\(typed)")
        }
        #expect(try await stage.found("rep", as: "Соколов").contains("Кузнецова Анна Сергеевна"))
        for typed in ["8, fku", "8 б алг", "8-Б АЛГЕБРА"] {
            #expect(try await stage.found(typed, as: "Соколов").contains("href=\"/journal/8b/algebra\""), "\(typed)")
        }
        let ofClass = try await stage.found("8б кузнецова анна", as: "Соколов")
        #expect(ofClass.contains("Кузнецова Анна Сергеевна"))
        #expect(try await !stage.found("5б кузнецова анна", as: "Соколов").contains("Кузнецова Анна Сергеевна"))
    }

    @Test(arguments: TestEngine.offered)
    func `sections of one's own bars and menu are found by their words`(engine: TestEngine) async throws {
        let stage = try await Stage(engine)
        #expect(try await stage.found("копи", as: "Соколов").contains("href=\"/backups\""))
        #expect(try await !stage.found("копи", as: "Орлов").contains("/backups"))
        for name in ["Соколов", "Орлов", Cast.anna, Cast.annasFather] {
            #expect(try await stage.found("парол", as: name).contains("href=\"/password\""), "\(name)")
        }
    }

    @Test(arguments: TestEngine.offered)
    func `a kind shows its first twenty and says so`(engine: TestEngine) async throws {
        let page = try await Stage(engine).found("а", as: "Громова")
        #expect(page.contains("Показаны первые 20"))
        #expect(page.ranges(of: "href=\"/people/").count <= 40)
    }

    @Test(arguments: TestEngine.offered)
    func `the field waits for words, and bad ones are answered with a sentence`(engine: TestEngine) async throws {
        let stage = try await Stage(engine)
        let empty = try await stage.look("/search", as: "Орлов")
        #expect(empty.status == 200 && empty.text.contains(" autofocus>") && !empty.text.contains("Ничего не нашлось"))
        #expect(empty.header("cache-control") == "no-store")
        for typed in ["***", "%25", "%FF%FE", "100%25", "_", "яяяяя"] {
            #expect(try await stage.found(typed, as: "Громова").contains("Ничего не нашлось по"), "\(typed)")
        }
        #expect(try await stage.look("/search", "q=%00%00", as: "Громова").status == 200)
        #expect(try await stage.found("%00орл%00", as: "Громова").contains("Орлов Павел Денисович"))
        let long = try await stage.look("/search", "q=" + String(repeating: "я", count: 10_000), as: "Громова")
        #expect(long.status == 422 && long.text.contains("Поиск: не больше 100"))
        let markup = try await stage.found("<b>куз", as: "Громова")
        #expect(!markup.contains("<b>куз") && markup.contains("&lt;b&gt;куз"))
    }

    @Test(arguments: TestEngine.offered)
    func `the way to the search stands in the bars of everybody who has signed in`(engine: TestEngine) async throws {
        let stage = try await Stage(engine)
        for name in ["Громова", "Орлов", Cast.annasFather, Cast.anna] {
            let page = try await stage.look("/search", as: name).text
            #expect(page.contains("<a href=\"/search\" aria-label=\"Поиск\" data-behaviour=\"search\""), "\(name)")
        }
    }
}
