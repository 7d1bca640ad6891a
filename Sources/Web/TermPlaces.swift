import Markup

extension Link {
    /// «Мои сроки»: what the caller owes the journal, and by when.
    package static let ownTerms = Link("/terms/own")
    /// «Сроки и долги»: who owes what in the school.
    package static let terms = Link("/terms")
    /// «Заполнение журнала»: how in time each teacher writes.
    package static let filling = Link("/terms/filling")
}
