import Web

/// Search: a student, a colleague, a class, a journal or a page by the first letters, from every page by ⌕ or Ctrl+K.
///
/// It opens nothing. Whom it names follows from the same duties as the list of people, each line is asked of the gate,
/// and leads to a page that asks again: what somebody may not open, the search does not know. A family finds its own
/// children and its own pages.
package let search = Feature("Поиск", pages: [SearchPage.self])
