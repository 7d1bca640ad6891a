import School
import Storage
import Web

/// «Что нового»: what has changed for each child since the family looked last.
struct NewsPage: Page {
    static let path = "/news"
    static let act = Act.seeDiary
    // Going to see the news is no change of the records, and yet the next page differs.
    static let keeping = Keeping.nothing

    private let span: NewsSpan

    init(_ form: Form) throws {
        guard let span = NewsSpan(rawValue: form["for"] ?? "") else {
            throw Objection("Новости бывают за день, за неделю и с прошлого раза.", field: "for")
        }
        self.span = span
    }

    func scope(_ records: Reading, _ asking: Asking) throws -> Scope { FamilyScope.first(asking) }

    func sheet(_ records: Reading, _ asking: Asking, _ permit: Permit) throws -> NewsSheet {
        try NewsMaking(records: records, asking: asking, span: span).sheet()
    }

    func view(_ sheet: NewsSheet, _ frame: Frame) -> View { NewsView(sheet: sheet, frame: frame).view }
}

/// The family has seen the news up to a moment; the page's script says so after some seconds, a button without it.
struct SeeNews: Action {
    static let path = "/news/seen"
    static let act = Act.seeDiary

    private let moment: Moment

    init(_ form: Form) throws {
        guard let seconds = form["at"].flatMap({ Int($0) }) else { throw NotFound() }
        moment = Moment(seconds: seconds)
    }

    func scope(_ records: Reading, _ asking: Asking) throws -> Scope { FamilyScope.first(asking) }

    func perform(_ records: Writing, _ asking: Asking) throws -> Answer {
        if let person = asking.caller.person { try records.seeNews(person, upTo: min(moment, asking.now)) }
        return .see(.news)
    }
}
