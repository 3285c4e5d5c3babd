package uz.ziyo.demo;

import java.util.Random;

import uz.ziyo.attendance.MarkStatus;

/**
 * How a student of the demonstration is: what he can, and how surely he comes. Both lie
 * between 0 and 1.
 */
record Pupil(long id, double talent, double diligence) {

	static Pupil good(long id) {
		return new Pupil(id, 0.8, 0.85);
	}

	static Pupil any(long id, Random random) {
		double talent = Math.min(1, Math.max(0, 0.55 + random.nextGaussian() * 0.2));
		// Most come nearly always, a few hardly ever.
		double diligence = 1 - Math.pow(random.nextDouble(), 4);
		return new Pupil(id, talent, diligence);
	}

	MarkStatus comes(Random random) {
		double luck = random.nextDouble();
		double absent = 0.03 + 0.35 * (1 - this.diligence);
		if (luck < absent) {
			return MarkStatus.KELMADI;
		}
		return (luck < absent + 0.03 + 0.15 * (1 - this.diligence)) ? MarkStatus.KECHIKDI : MarkStatus.KELDI;
	}

	/** A multiple of five, as teachers give them. */
	int score(Random random) {
		double points = 25 + 65 * this.talent + random.nextGaussian() * 12;
		return (int) Math.min(100, Math.max(5, Math.round(points / 5) * 5));
	}

}
