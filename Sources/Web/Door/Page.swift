import Markup
import School
import Storage

/// A page: a question, the sheet that answers it, and how the sheet looks.
package protocol Page: Sendable {
    /// A plain value with everything the page shows.
    associatedtype Sheet: Sendable
    /// The address, with `:names` for its parts.
    static var path: String { get }
    /// What looking at it is.
    static var act: Act { get }
    /// Reads the address and the query.
    init(_ form: Form) throws
    /// About what: asked of the records, never believed from the address.
    func scope(_ records: Reading, _ asking: Asking) throws -> Scope
    /// Prepares the sheet.
    func sheet(_ records: Reading, _ asking: Asking, _ permit: Permit) throws -> Sheet
    /// Draws it; asks nothing.
    func view(_ sheet: Sheet, _ frame: Frame) -> View
    /// What a browser may keep of it.
    static var keeping: Keeping { get }
    /// Whether opening it leaves a row in the access log.
    static var logged: LoggedOpening { get }
    /// Whether it opens before the school's local acts are accepted.
    static var isForNewcomers: Bool { get }
    /// The sheet as a list for a spreadsheet (`?format=csv`); nil for pages that are no lists.
    func table(_ sheet: Sheet) -> ListTable?
    /// When the sheet changes by itself (a publication, a deadline), besides midnight.
    func freshUntil(_ sheet: Sheet) -> Moment?
}

extension Page {
    /// A revision, unless the page says otherwise.
    package static var keeping: Keeping { .revision }
    /// None, unless the page says otherwise.
    package static var logged: LoggedOpening { .none }
    /// No, unless the page says otherwise.
    package static var isForNewcomers: Bool { false }
    /// No list, unless the page says otherwise.
    package func table(_ sheet: Sheet) -> ListTable? { nil }
    /// Until midnight, unless the page says otherwise.
    package func freshUntil(_ sheet: Sheet) -> Moment? { nil }
    /// The whole school, unless the page says otherwise.
    package func scope(_ records: Reading, _ asking: Asking) throws -> Scope { .school }
}

/// What a browser may keep of a page.
package enum Keeping: Sendable {
    /// The page as of a revision of the records: asked again each time, answered «not modified» where nothing changed.
    case revision
    /// Nothing at all.
    case nothing
}

/// An act that a form performs.
package protocol Action: Sendable {
    /// The address, with `:names` for its parts.
    static var path: String { get }
    /// What is done.
    static var act: Act { get }
    /// Reads what came in; throws an `Objection` for what cannot be read.
    init(_ form: Form) throws
    /// About what: asked of the records, never believed from the address.
    func scope(_ records: Reading, _ asking: Asking) throws -> Scope
    /// Changes the records and says where to go.
    func perform(_ records: Writing, _ asking: Asking) throws -> Answer
    /// The page that shows the form again, with what was typed, when there is an objection.
    static var page: (any Page.Type)? { get }
    /// Whether it is done before the school's local acts are accepted.
    static var isForNewcomers: Bool { get }
}

extension Action {
    /// No, unless the act says otherwise.
    package static var isForNewcomers: Bool { false }
    /// None, unless the act says otherwise.
    package static var page: (any Page.Type)? { nil }
    /// The whole school, unless the act says otherwise.
    package func scope(_ records: Reading, _ asking: Asking) throws -> Scope { .school }
}

/// Many small acts in one request, each asked and answered by itself.
package protocol Batch: Sendable {
    /// The address, with `:names` for its parts.
    static var path: String { get }
    /// The acts it may perform.
    static var acts: [Act] { get }
    /// Reads the operations.
    init(_ form: Form) throws
    /// Performs them in order inside one transaction.
    func perform(_ records: Reading, _ asking: Asking) throws -> Answer
}

/// What was asked for stands at another address; thrown by a page, answered by leading there.
package struct Elsewhere: Error {
    /// Where it stands.
    package let link: Link

    /// A page that stands there.
    package init(_ link: Link) { self.link = link }
}
