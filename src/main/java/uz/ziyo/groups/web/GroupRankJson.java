package uz.ziyo.groups.web;

import uz.ziyo.groups.GroupRank;

record GroupRankJson(long id, String name, String subjectName, long totalScore, int rank, int studentsCount) {

	static GroupRankJson of(GroupRank group) {
		return new GroupRankJson(group.id(), group.name(), group.subjectName(), group.totalScore(), group.rank(),
				group.studentsCount());
	}

}
