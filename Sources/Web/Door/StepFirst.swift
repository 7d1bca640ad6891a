import Markup

/// What stands before everything else on a page of its own, to which a script can only point the person.
struct StepFirst: Error {
    /// What is to be done, as a sentence.
    let text: String
    /// Where it is done.
    let see: Link
}

/// The form's token is of another sign-in: the page was drawn for somebody, or for some time, that is over.
struct StalePage: Error {}
