import School
import Storage
import Web

/// Ends a post after its last day; the duties are ended on their own page.
struct EndPost: Action {
    static let path = "/people/:person/posts/end"
    static let act = Act.keepCard
    static var page: (any Page.Type)? { PostsPage.self }

    let id: ID<Person>
    let post: Int
    let lastDay: Day
    let order: OrderForm?

    init(_ form: Form) throws {
        id = try form.id("person")
        guard let post = try form.number("ended", called: "Должность", in: 1...Int.max) else { throw NotFound() }
        self.post = post
        guard let day = try form.day("lastday", called: "Последний день") else {
            throw Objection("Укажите последний день.")
        }
        lastDay = day
        order = try OrderForm(form)
    }

    func scope(_ records: Reading, _ asking: Asking) throws -> Scope { try records.scopeOfStaff(id, on: asking.today) }

    func perform(_ records: Writing, _ asking: Asking) throws -> Answer {
        let paper = try order.map {
            try records.addOrder($0.number, $0.day, .other, about: "об увольнении с должности")
        }
        try records.endPost(post, of: id, lastDay: lastDay, order: paper)
        return .see(.posts(of: id))
    }
}
