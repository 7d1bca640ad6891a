import School
import Storage
import Web

/// Who owes what to the journal, by when and by which clause; the clock lays what the lessons of each day owe.
package let terms = Feature(
    "Сроки", pages: [OwnTermsPage.self, TermsPage.self, FillingPage.self],
    chores: [Chore(Writing.termsChore, next: LayingTerms.next, perform: LayingTerms.lay)])
