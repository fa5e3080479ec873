# A bucket with what Terraform reads of it on every refresh.
terraform {
  required_providers {
    aws = {
      source  = "hashicorp/aws"
      version = "5.100.0"
    }
  }
}

variable "endpoint" {
  default = "http://127.0.0.1:4566"
}

variable "revision" {
  default = 1
}

provider "aws" {
  region                      = "us-east-1"
  access_key                  = "test"
  secret_key                  = "test"
  skip_credentials_validation = true
  skip_metadata_api_check     = true
  skip_requesting_account_id  = true
  s3_use_path_style           = true
  endpoints {
    s3        = var.endpoint
    s3control = var.endpoint
    sts       = var.endpoint
  }
}

resource "aws_s3_bucket" "pictures" {
  bucket        = "terraform-pictures"
  force_destroy = true
  tags          = { revision = tostring(var.revision) }
}

resource "aws_s3_bucket_versioning" "pictures" {
  bucket = aws_s3_bucket.pictures.id
  versioning_configuration {
    status = var.revision == 1 ? "Enabled" : "Suspended"
  }
}

resource "aws_s3_bucket_public_access_block" "pictures" {
  bucket                  = aws_s3_bucket.pictures.id
  block_public_acls       = true
  block_public_policy     = false
  ignore_public_acls      = true
  restrict_public_buckets = false
}

resource "aws_s3_bucket_policy" "pictures" {
  bucket = aws_s3_bucket.pictures.id
  policy = jsonencode({
    Version   = "2012-10-17"
    Statement = [{ Effect = "Allow", Principal = "*", Action = "s3:GetObject", Resource = "${aws_s3_bucket.pictures.arn}/*" }]
  })
  depends_on = [aws_s3_bucket_public_access_block.pictures]
}

resource "aws_s3_bucket_cors_configuration" "pictures" {
  bucket = aws_s3_bucket.pictures.id
  cors_rule {
    allowed_methods = ["GET"]
    allowed_origins = ["https://example.com"]
    max_age_seconds = 3600
  }
}

resource "aws_s3_bucket_server_side_encryption_configuration" "pictures" {
  bucket = aws_s3_bucket.pictures.id
  rule {
    apply_server_side_encryption_by_default {
      sse_algorithm = "AES256"
    }
  }
}

resource "aws_s3_object" "picture" {
  bucket       = aws_s3_bucket.pictures.id
  key          = "a/picture.txt"
  content      = "picture ${var.revision}"
  content_type = "text/plain"
}
