#!/usr/bin/env python3
"""Described, not tested. Judges files of JSON lines by the executors of Spark, as RDD.pipe does it:

    spark-submit spark.py INPUT OUTPUT
"""
import sys

from pyspark.sql import SparkSession

source, target = sys.argv[1:]
lines = SparkSession.builder.appName("cablelint").getOrCreate().sparkContext.textFile(source)
lines.pipe("cablelint records --jobs 1").saveAsTextFile(target)
