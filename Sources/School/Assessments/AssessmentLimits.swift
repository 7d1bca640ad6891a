/// What a plan of assessments keeps to: the recommendations of Рособрнадзор and Минпросвещения (01-169/08-01 and
/// СК-228/03 of 06.08.2021), and order 704 of 09.10.2024 for the share of lessons.
package struct AssessmentLimits: Hashable, Sendable {
    /// A shorter work of the class is no assessment, in minutes.
    package var minutes = 30
    /// How many days lie between two works in one subject of a parallel: two weeks and a half.
    package var days = 17
    /// How much of a subject's lessons of the year they may take, in percent.
    package var percent = 10
    /// How many a class may have on a day.
    package var aDay = 1

    /// The federal ones.
    package static let federal = AssessmentLimits()
}
