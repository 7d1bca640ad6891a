/// Weeks of study in a year, by which hours a week become hours a year in a working programme.
package enum StudyWeeks {
    /// 33 in the first class, 34 in all others.
    package static func count(gradeLevel: Int?) -> Int { gradeLevel == 1 ? 33 : 34 }

    /// Hours a year of so many tenths of an hour a week, rounded half up.
    package static func hours(weeklyTenths: Int, gradeLevel: Int?) -> Int {
        (weeklyTenths * count(gradeLevel: gradeLevel) + 5) / 10
    }
}
