import School
import Storage
import Web

/// Gives somebody known a post from a day on.
struct AddPost: Action {
    static let path = "/people/:person/posts"
    static let act = Act.keepCard
    static var page: (any Page.Type)? { PostsPage.self }

    let id: ID<Person>
    let post: String
    let from: Day
    let order: OrderForm?

    init(_ form: Form) throws {
        id = try form.id("person")
        post = try form.needed("post", called: "Должность", limit: 120)
        guard let day = try form.day("from", called: "Работает с") else {
            throw Objection("Укажите, с какого дня человек работает.", field: "from")
        }
        from = day
        order = try OrderForm(form)
    }

    func scope(_ records: Reading, _ asking: Asking) throws -> Scope { try records.scopeOfStaff(id, on: asking.today) }

    func perform(_ records: Writing, _ asking: Asking) throws -> Answer {
        let folded = SearchKey.of(post)
        let isHeld = try records.posts(of: id).contains {
            SearchKey.of($0.post) == folded && ($0.days.to.map { $0 >= from } ?? true)
        }
        if isHeld { throw Objection("Такая должность в эти дни уже есть.", field: "post") }
        let paper = try order.map { try records.addOrder($0.number, $0.day, .other, about: "о должности: " + post) }
        try records.employ(id, as: post, from: from, order: paper)
        return .see(.posts(of: id))
    }
}
